/** Bringing a database to this version. */
package org.linli.schema.boundary;
