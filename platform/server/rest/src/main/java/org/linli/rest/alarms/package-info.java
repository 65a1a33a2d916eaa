/** Alarms over REST. */
package org.linli.rest.alarms;
