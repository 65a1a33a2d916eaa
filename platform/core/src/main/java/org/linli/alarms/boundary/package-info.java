/** The clerk's view of alarms, and what other rooms hear of them. */
package org.linli.alarms.boundary;
