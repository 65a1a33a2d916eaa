/** Blocking and opening addresses, and the check that every door makes. */
package org.linli.addresses.boundary;
