/** Divisions, their import, and the life of tenants. */
package org.linli.tenancy.boundary;
