/** What other rooms hear of alarms. */
package org.linli.alarms.boundary;
