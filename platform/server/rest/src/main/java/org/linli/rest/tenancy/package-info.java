/** Divisions and tenants over REST. */
package org.linli.rest.tenancy;
