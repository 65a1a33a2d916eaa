/** Raising, counting and clearing. */
package org.linli.alarms.control;
