package io.ssmsandbox.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures strict JSON reading: a misspelt field or a number in quotes is an error, not
 * a guess.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	@Bean
	JsonMapperBuilderCustomizer strictJson() {
		return (json) -> {
			json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
				.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
				.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
				.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
				.addModule(new SimpleModule().addSerializer(Instant.class, new MillisecondInstants()));
			rejectOtherTypesForText(json);
			rejectTextForNumbers(json);
		};
	}

	private static void rejectOtherTypesForText(JsonMapper.Builder json) {
		json.withCoercionConfig(LogicalType.Textual,
				(text) -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
	}

	/**
	 * Rejects every string for a number, even an empty one, which Jackson would treat as
	 * missing.
	 */
	private static void rejectTextForNumbers(JsonMapper.Builder json) {
		json.withCoercionConfig(LogicalType.Integer,
				(number) -> number.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
	}

	/**
	 * Writes instants with three digits of a second, because many other systems cannot
	 * read more.
	 */
	private static final class MillisecondInstants extends StdSerializer<Instant> {

		MillisecondInstants() {
			super(Instant.class);
		}

		@Override
		public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
			json.writeString(value.truncatedTo(ChronoUnit.MILLIS).toString());
		}

	}

}
