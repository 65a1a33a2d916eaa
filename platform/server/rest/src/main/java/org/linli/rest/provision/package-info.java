/** {@code /provision}: what the standards ask each place to have, and what stands there. */
package org.linli.rest.provision;
