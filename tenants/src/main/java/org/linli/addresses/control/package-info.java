/** The list as rows. */
package org.linli.addresses.control;
