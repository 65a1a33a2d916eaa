/**
 * Core and tenants inside the real server on the real database, without a broker: what
 * interceptors, transactions, the pooled connections and EclipseLink do together is seen nowhere
 * else.
 */
package org.linli.container;
