/** How working time is reckoned. */
package org.linli.calendar.control;
