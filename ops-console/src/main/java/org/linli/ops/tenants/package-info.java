/** The tenants and their state. */
package org.linli.ops.tenants;
