/** The field sheet on a real database. */
package org.linli.field;
