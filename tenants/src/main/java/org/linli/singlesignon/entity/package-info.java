/** What a provider is, and for whom it speaks. */
package org.linli.singlesignon.entity;
