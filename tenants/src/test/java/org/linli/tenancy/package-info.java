/** The city as tenants: import, life cycle, and who may address which. */
package org.linli.tenancy;
