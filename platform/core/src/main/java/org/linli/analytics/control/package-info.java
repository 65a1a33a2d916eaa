/** The methods, the round over the devices that have spoken, and the rows. */
package org.linli.analytics.control;
