package io.ssmsandbox.emulator.template.function;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.ssmsandbox.emulator.inventory.Cidr;

/**
 * The function {@code Fn::Cidr}, which splits an IPv4 block into blocks of equal size.
 * IPv6 is not emulated.
 */
final class CidrFunction implements IntrinsicFunction {

	private static final int MAX_COUNT = 256;

	private static final int DEFAULT_BITS = 5;

	private static final String COMPLAINT = "every Fn::Cidr object requires two or three parameters, (1) an ip block, "
			+ "(2) the number of cidrs between 1 and 256 and (3) an optional number of subnet bits";

	@Override
	public String name() {
		return "Fn::Cidr";
	}

	@Override
	public void check(Object argument) {
		if (!TemplateValues.isListOf(argument, 2) && !TemplateValues.isListOf(argument, 3)) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
	}

	@Override
	public boolean givesList() {
		return true;
	}

	@Override
	public Object evaluate(Object argument, Evaluator evaluator) {
		List<String> parts = TemplateValues.list(argument)
			.stream()
			.map((part) -> evaluator.text(part, COMPLAINT))
			.toList();
		Optional<Cidr> block = Cidr.parse(parts.get(0));
		int count = number(parts.get(1));
		int bits = (parts.size() == 3) ? number(parts.get(2)) : DEFAULT_BITS;
		int length = Cidr.ADDRESS_BITS - bits;
		if (block.isEmpty() || count < 1 || count > MAX_COUNT || bits < 1 || length < block.get().prefixLength()
				|| count > 1L << Math.min(Cidr.ADDRESS_BITS, length - block.get().prefixLength())) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
		return IntStream.range(0, count)
			.<Object>mapToObj((index) -> block.get().part(length, index).toString())
			.toList();
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw InvalidTemplateException.error(COMPLAINT);
		}
	}

}
