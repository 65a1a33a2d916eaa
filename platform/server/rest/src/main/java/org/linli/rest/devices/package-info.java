/** Devices and their readings over REST. */
package org.linli.rest.devices;
