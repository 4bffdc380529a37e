package io.ssmsandbox.pages;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

import static org.assertj.core.api.Assertions.assertThat;

class SayingsTests {

	private final Words japanese = Speech.words(Language.JAPANESE);

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Asked for by alice.                                   | alice が破棄を指示しました。
					Choose a region, such as ap-northeast-1.              | リージョンを選択してください (例: ap-northeast-1)。
					The lease ended at 2026-11-24T11:05:44Z.              | 利用期限 (2026-11-24T11:05:44Z) が過ぎました。
					AWS refuses: The portal lacks the permission a:B. AWS says: No. | AWS に拒否されました: ポータルに a:B の権限がありません。AWS のメッセージ: No.
					""")
	void areSaidInThePagesLanguage(String english, String japanese) {
		assertThat(this.japanese.said(english)).isEqualTo(japanese);
	}

	@ParameterizedTest
	@MethodSource("regionsForEverybody")
	void nameEveryRegionThatTheSdkNames(Region region) {
		String title = RegionMetadata.of(region).description();

		assertThat(Speech.words(Language.ENGLISH).of("say.region." + region.id())).isEqualTo(title);
		assertThat(this.japanese.said(title)).isEqualTo(this.japanese.of("say.region." + region.id()))
			.isNotEqualTo(title);
	}

	/**
	 * Not those for secrets of the United States.
	 */
	static Stream<Region> regionsForEverybody() {
		return Region.regions()
			.stream()
			.filter((region) -> !region.isGlobalRegion() && RegionMetadata.of(region) != null)
			.filter((region) -> !RegionMetadata.of(region).partition().id().startsWith("aws-iso"));
	}

	@Test
	void areLeftAsTheyAreInEnglish() {
		assertThat(Speech.words(Language.ENGLISH).said("Asked for by alice.")).isEqualTo("Asked for by alice.");
	}

	@Test
	void areKnownAmongWordsThatAreNot() {
		assertThat(this.japanese.said("The maximum number of VPCs has been reached. AWS could not delete what is left: "
				+ "InstanceVpc. It is tried again; the events say why."))
			.isEqualTo("The maximum number of VPCs has been reached. AWS は残っているものを削除できませんでした: "
					+ "InstanceVpc。再試行します。理由はイベントに表示されています。");
	}

	@Test
	void leaveTheWordsOfAwsAsTheyAre() {
		String words = "Resource handler returned message: \"The maximum number of VPCs has been reached. (Service: Ec2)\"";

		assertThat(this.japanese.said(words)).isEqualTo(words);
	}

	@Test
	void areShownWithWhatSomebodyTypedAsTheyTypedIt() {
		assertThat(this.japanese.said("There is no sandbox with the id \"{0} $1 '\"."))
			.isEqualTo("ID が「{0} $1 '」のサンドボックスはありません。");
	}

}
