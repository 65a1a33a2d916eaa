/** Use by tier, as list and as file. */
package org.linli.usage.boundary;
