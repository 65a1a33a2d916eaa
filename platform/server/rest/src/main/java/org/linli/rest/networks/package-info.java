/** {@code /networks}: over which link devices come, and behind which gateway. */
package org.linli.rest.networks;
