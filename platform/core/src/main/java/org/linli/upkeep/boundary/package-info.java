/** What others ask of the upkeep of devices. */
package org.linli.upkeep.boundary;
