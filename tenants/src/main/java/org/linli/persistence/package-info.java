/**
 * How SQL reaches the database: one {@link org.jdbi.v3.core.Jdbi} over the container's data source,
 * joined to the container's transaction. Tenancy is not set here but at the opening of each
 * transaction, see {@code org.linli.access}.
 */
package org.linli.persistence;
