/** The MQTT door of a running installation, spoken to by clients that others wrote. */
package org.linli.it.mqtt;
