/** The screens of the collection log and of retention. */
package org.linli.ui.collection;
