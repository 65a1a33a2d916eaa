/** The outbox, its round, the carriers and the forms of gateways. */
package org.linli.letters.control;
