/** The forms of gateways, and what carries letters there. */
package org.linli.letters.control;
