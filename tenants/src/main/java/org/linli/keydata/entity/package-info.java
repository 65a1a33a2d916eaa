/** Key data, classes of sensitivity and their measures. */
package org.linli.keydata.entity;
