/** Signatures, chain and forms, without a database. */
package org.linli.exchange.control;
