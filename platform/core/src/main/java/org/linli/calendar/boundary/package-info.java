/** Working time for other rooms; days and hours for people. */
package org.linli.calendar.boundary;
