/** The door against its own rules, with clients that others wrote. */
package org.linli.mqtt;
