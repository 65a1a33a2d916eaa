/**
 * The city as tenants. The official divisions 区划 (city, district, street, community) come from one
 * file that is checked line by line before a single row is written; every community in it becomes a
 * tenant. A tenant lives from provisioning through suspension and resumption; its operation mode
 * 运营模式 decides whose data it holds. A tenant is rows and nothing else: no thread, no topic, no
 * timer, no connection, so that thousands of them idle for free. Whoever administers a tenant names
 * it, and is checked against the tenant that was named.
 */
package org.linli.tenancy;
