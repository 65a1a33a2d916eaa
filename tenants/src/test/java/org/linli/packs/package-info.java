/** Packs are read strictly. */
package org.linli.packs;
