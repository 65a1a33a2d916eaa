/** The organisations of a place on the screen: the tree, one of them, and who belongs to it. */
package org.linli.ui.organisations;
