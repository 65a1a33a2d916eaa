/** The rules of the field sheet. */
package org.linli.field.control;
