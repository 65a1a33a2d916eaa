/** Terms, packs and the round of the night. */
package org.linli.collection.control;
