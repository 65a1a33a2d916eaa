/** Days, hours and lengths of working time. */
package org.linli.calendar.entity;
