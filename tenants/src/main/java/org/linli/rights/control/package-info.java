/** Matrices compiled to a table, snapshots per tenant, seals. */
package org.linli.rights.control;
