/** Addresses that no door opens to. */
package org.linli.ops.addresses;
