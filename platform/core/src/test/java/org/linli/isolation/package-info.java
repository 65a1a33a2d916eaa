/** Row security of the capabilities' tables, kept by the database itself. */
package org.linli.isolation;
