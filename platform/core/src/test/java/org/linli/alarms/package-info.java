/** The clerk's view. */
package org.linli.alarms;
