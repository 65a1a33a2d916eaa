/** The pack that says what goes along. */
package org.linli.redivision.control;
