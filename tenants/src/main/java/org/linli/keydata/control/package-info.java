/** Reading and checking of the packs. */
package org.linli.keydata.control;
