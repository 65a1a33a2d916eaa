/** {@code /checks}: upkeep of devices. */
package org.linli.rest.upkeep;
