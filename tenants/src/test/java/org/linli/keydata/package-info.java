/** Tests of keydata. */
package org.linli.keydata;
