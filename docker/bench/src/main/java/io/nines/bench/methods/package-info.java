/** What fits in a method: the arithmetic, the codecs, the reader of results; measured by JMH, in processes of its own. */
package io.nines.bench.methods;
