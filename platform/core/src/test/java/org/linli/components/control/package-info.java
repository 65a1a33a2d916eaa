/** Contracts, fuses and letters, without a database. */
package org.linli.components.control;
