/** Screens of the collection log, and of what is deleted when its term is over. */
package org.linli.ui.collection;
