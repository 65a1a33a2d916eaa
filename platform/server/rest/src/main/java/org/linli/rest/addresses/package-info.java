/** Addresses that no door opens to. */
package org.linli.rest.addresses;
