/** The collection log and the deletion of what is over its term. */
package org.linli.collection;
