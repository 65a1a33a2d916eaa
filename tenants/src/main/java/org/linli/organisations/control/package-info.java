/** The rules of the tree, and its rows. */
package org.linli.organisations.control;
