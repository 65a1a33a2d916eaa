/**
 * The field sheet 现场工作单: what a phone writes without a connection, and sends when it has one again.
 *
 * <p>The phone takes along what is to be done and the forms of it ({@link
 * org.linli.field.boundary.FieldSheets}), and brings what was written under an id of its own
 * ({@link org.linli.field.boundary.FieldEntries}): sent twice, it is done once, in the very
 * transaction that remembers the id. When and where it was written stays with the matter.
 */
package org.linli.field;
