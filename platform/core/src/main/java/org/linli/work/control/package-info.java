/** The timer. */
package org.linli.work.control;
